### Files of the map in the thread.

files-replaced = The map has changed: these files take the place of the earlier ones, which I have deleted. What somebody downloaded or copied stays with them.
files-replaced-some = The map has changed: these files take the place of the earlier ones. Slack did not let me delete { $count ->
    [one] one of them
   *[other] { $count } of them
}; an admin of the workspace can. What somebody downloaded or copied stays with them.
