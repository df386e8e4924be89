### What is said when things were deleted: a workshop, or notes at somebody's request.

forgotten-text = Notes of “{ $title }” were deleted: what I have posted of it is out of date.
forgotten-told = *Notes of “{ $title }” were deleted*, because somebody asked me to forget them. What I have posted in <#{ $channel }> is out of date. { $stays } Please take it away there, and export the map anew if you need it.
forgotten-stays = Messages and files that I have posted stay in Slack until somebody deletes them there.
forgotten-asked = *Delete “{ $title }” for good?*
    Its notes, themes, votes, owners and who took part are destroyed, and its map cannot be exported again. { $stays } This cannot be undone.
forgotten-delete-for-good-button = Delete for good
forgotten-gone = This workshop was deleted, with everything that was stored of it.
