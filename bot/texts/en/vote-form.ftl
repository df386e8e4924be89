### The form in which a person puts their dots on pain points and opportunities.

vote-form-nothing = Nobody has written anything that can be voted for. The facilitator can go on.
vote-form-vote = Vote
vote-form-one-dot = You have 1 dot.
vote-form-dots = You have { $count } dots. They can all be on the same theme.
vote-form-dots-apart = You have { $count } dots, and at most { $most ->
    [one] one
   *[other] { $most }
} of them can be on the same theme.
vote-form-choose = Choose what matters
vote-form-not-sure = Not sure?
vote-form-no-dot = No dot here
vote-form-dot = Dot { $number }
vote-form-listed = Listed are the { $listed } themes with the most people behind them; { $count } more stand on the map and cannot be voted for here.
vote-form-choose-one-step = Choose one step
vote-form-no-step = No step
vote-form-moment-hint = The one step that decides whether the customer stays or leaves, if you see one.
vote-form-moment-of-truth = ★ Moment of truth
vote-form-promise = Nobody sees a dot before the vote is over, not even the facilitator; after it only the sums are shown, never whose they are.
vote-form-save = Save
vote-form-given-and-marked = ✅ *{ $count ->
    [0] No dots
    [one] 1 dot
   *[other] { $count } dots
} given, and one step marked.*
vote-form-given = ✅ *{ $count ->
    [0] No dots
    [one] 1 dot
   *[other] { $count } dots
} given.*
vote-form-left = You have { $count } left.
vote-form-kept = You can change it until the vote is over.
vote-form-move-my-dots-button = Move my dots
vote-form-saved = Saved
