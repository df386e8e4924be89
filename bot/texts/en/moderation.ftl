### The list of notes that the facilitator may hide.

moderation-closed = The workshop is closed. A note that you hide now leaves the thread, the result and every later export, and I replace the files I shared. What somebody downloaded or copied stays with them. Nobody can tell any more whose note it is.
moderation-hide-unseen = Nobody will see it when its step is over. You can show it again.
moderation-hide-seen = It disappears from the thread, and from the map’s pictures and files, which I replace. What somebody downloaded or copied stays with them. You can show it again.
