### Made by `make docs` from journey/flags.py: change the English there.

flag-kinds-mended = mended
flag-kinds-missing-voice = A voice is missing
flag-kinds-open = open
flag-kinds-other = Something else
flag-kinds-recorded = left as it is
flag-kinds-wrong-quote = A quote is wrong
