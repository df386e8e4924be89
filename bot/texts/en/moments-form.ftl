### The form in which the facilitator confirms or changes the moments of truth.

moments-form-title = Moments of truth
moments-form-none-yet = No step has been collected yet, so there is no moment of truth to choose. Come back later.
moments-form-marked-by = marked by { $count ->
    [0] no people
    [one] 1 person
   *[other] { $count } people
}
moments-form-choose-steps = Choose steps
moments-form-what = A moment of truth is a step that decides whether the customer stays or leaves. Two or three of them are usually enough.
moments-form-label = ★ Moments of truth
moments-form-suggested = Nobody has marked any, so these are only suggestions: the steps with the most notes in the stages that feel worst.
moments-form-marked = Chosen are those marked now. What you save stays, also when a vote is counted later.
moments-form-save = Save
moments-form-kept = ✅ *{ $count ->
    [0] no moments
    [one] 1 moment
   *[other] { $count } moments
} of truth.* Marked with a star on the map.
moments-form-saved = Saved
moments-form-kept-none = ✅ *No moment of truth is marked now.*
