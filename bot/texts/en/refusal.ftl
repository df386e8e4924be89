### A refusal or a fault, said where the person is: in the form, or only to them.

refusal-title = That did not work
refusal-kept = What you typed is still in the form: close this page to get back to it.
refusal-slack-busy = Slack is busy just now. Please do that once more in a few seconds.
refusal-fault = Something went wrong on my side. Please try again; if it stays, mention reference { $reference }.
