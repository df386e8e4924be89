### The list of notes that the facilitator may hide.

moderation-closed = The workshop is closed. When you hide a note I take it out of the thread and the result, and replace the files I shared. What somebody downloaded or copied stays with them.
moderation-hide-unseen = Nobody will see it when its step is over. You can show it again.
moderation-hide-seen = It disappears from the thread, and from the map’s pictures and files, which I replace. What somebody downloaded or copied stays with them. You can show it again.
