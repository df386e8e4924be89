### The form in which anybody says what is wrong with the map that is read back.

flag-form-title = Something is wrong
flag-form-example = e.g. I said “two days”, not “two weeks”
flag-form-asked = *What on the map is wrong or missing?* Everybody sees it in the thread; the facilitator answers.
flag-form-kind = What is it?
flag-form-sentence = In one sentence
flag-form-stage = At which stage?
flag-form-anywhere = Anywhere
flag-form-show-my-name = Show my name
flag-form-your-name = Your name
flag-form-submit = Tell everybody
flag-form-told = ✅ *Everybody sees it in the thread.* The card counts it until the facilitator has answered.
flag-form-saved = Saved
