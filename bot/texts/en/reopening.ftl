### The question before an earlier step opens again: what will happen, and the button that does it.

reopening-asked = *Open “{ $title }” again?*
    “{ $waiting }” waits meanwhile and keeps what it has, its time as well. What comes in now is marked as late and shown when you go on. *Next step* then leads back to “{ $waiting }”.
reopening-button = Open it again
