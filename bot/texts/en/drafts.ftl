### What a language model drafted: the message in the thread, the page to decide on, the form to edit.

drafts-to-decide = { $count ->
    [0] no AI drafts
    [one] 1 AI draft
   *[other] { $count } AI drafts
} to decide on
drafts-all-decided = every AI draft is decided
drafts-look-button = Look them over
drafts-count-rejected = { $count ->
    [0] no drafts
    [one] 1 draft
   *[other] { $count } drafts
} rejected.
drafts-written = Written by { $source }.
drafts-decide = Accept, edit or reject what the model drafted.
drafts-thumbs = The facilitator decides; your thumbs say what you think of it. Nobody sees whose they are.
drafts-decided-before = … and { $count ->
    [0] no drafts
    [one] 1 draft
   *[other] { $count } drafts
} decided before.
drafts-names = Names of themes
drafts-title = AI drafts
drafts-wording = Your wording
drafts-wording-hint = Sending it accepts it in these words.
drafts-edit-title = Edit the draft
drafts-accept = Accept
drafts-translated = · in translation (AI): { $words }
drafts-rests = Rests on { $quotes }
drafts-rests-more = Rests on { $quotes } and { $count ->
    [one] 1 more note
   *[other] { $count } more notes
}
drafts-gone = The notes it rests on are gone.
drafts-more-themes = … and { $count ->
    [0] no more themes
    [one] 1 more theme
   *[other] { $count } more themes
}.
drafts-sentence = In short
drafts-opportunity = How might we …
drafts-persona = About the persona
drafts-open = AI draft
drafts-edited = edited by a person
drafts-apart = Drafts stand apart from the map. A suggestion gets there only when the facilitator accepts it, and is marked there as suggested by AI.
drafts-accepted = accepted
drafts-rejected = rejected
drafts-accept-button = Accept
drafts-edit-button = Edit
drafts-reject-button = Reject
drafts-text = “{ $title }”: { $waiting }.
