### The form in which a person adds their view to the open step: one field per lane, one idea per line.

answer-form-title = Add your view
answer-form-one-idea-per-line = One idea per line, in the customer's words.
answer-form-step-over = This step is over: your notes count all the same, and are marked as late.
answer-form-too-vague = Too vague: “{ $example }”.
answer-form-hurts-most = Hurts most here: { $pain_points }

## Faces to choose from.

answer-form-great = 😀 Great (+2)
answer-form-good = 🙂 Good (+1)
answer-form-neutral = 😐 Neutral (0)
answer-form-bad = 🙁 Bad (−1)
answer-form-awful = 😫 Awful (−2)

## Fields.

answer-form-example = e.g. { $example }
answer-form-why = What makes them feel that way?
answer-form-earlier-ideas-at = Earlier ideas at { $stage }: tick those to take up
answer-form-earlier-ideas = Earlier ideas: tick those to take up
answer-form-how-bad = How bad is it? (for all pain points above)
answer-form-choose-one = Choose one
answer-form-trivial = Trivial: they shrug
answer-form-workaround = They need a workaround
answer-form-abandons = They give up
answer-form-more-details-button = More details: how you know, a link, which action
answer-form-show-my-name = Show my name on these notes
answer-form-your-name = Your name
answer-form-save = Save

## Once it is sent.

answer-form-saved-late = ✅ *{ $count ->
    [0] no notes
    [one] 1 note
   *[other] { $count } notes
} saved, marked as late.* “{ $title }” is over. Your notes are on the map all the same.
answer-form-saved = Saved
answer-form-saved-waiting = ✅ *{ $count ->
    [0] no notes
    [one] 1 note
   *[other] { $count } notes
} saved* at “{ $title }”, which waits while an earlier step is open again. The others see them when it is over.
answer-form-notes-saved = { $count ->
    [0] no notes
    [one] 1 note
   *[other] { $count } notes
} saved
answer-form-saved-already = Your notes are saved already
answer-form-add-another-button = Add another
answer-form-my-notes-button = My notes
answer-form-done-button = I'm done with this step
answer-form-catch-up-button = What happened so far
answer-form-shown-later = ✅ *{ $saved }* at “{ $title }”. The others see them when this step is over.
