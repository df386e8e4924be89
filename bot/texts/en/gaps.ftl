### Questions about what a map says too little about, and where opinions pull apart.

gaps-both-ways = *{ $stage }: said both ways.* One note says { $against }, another { $favour }. When does the one hold, and when the other?
gaps-before-closing = 💬 *To talk about before you close*
