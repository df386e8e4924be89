### The question before a step is left out: what will happen, and the button that does it.

skipping-asked = *Leave “{ $title }” out and go on to “{ $next_title }”?*
    What people have written in it so far is kept and shown. You can open it again later.
skipping-button = Leave it out
