### Buttons that every form and question has.

elements-close = Close
elements-cancel = Cancel
elements-not-yet = Not yet
