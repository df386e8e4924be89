### The first of three forms that set up a workshop: what the journey is about, and what to start from.

set-up-what-title = New workshop · 1 of 3
set-up-what-told = The workshop runs in <#{ $channel }>. Three short pages, and this is the first. *Next* keeps what you typed; *Cancel* loses what stands on the open page.
set-up-what-afresh-button = Start afresh
set-up-what-begun = You have begun this before: what you typed is still here.
set-up-what-journey-example = e.g. A family's first night train
set-up-what-start = What do we start from?
set-up-what-templates = Templates
set-up-what-earlier = Workshops of this channel
set-up-what-choose = Choose a start
set-up-what-journey = What is this journey about?
set-up-what-stages = { $count ->
    [0] no stages
    [one] 1 stage
   *[other] { $count } stages
}, to change on page 3:
set-up-what-taken-over = Persona, situation, stages and lanes are taken over; notes are not.
set-up-what-next = Next
