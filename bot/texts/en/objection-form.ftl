### The form in which a person objects to persona and situation, in one sentence.

objection-form-title = What does not fit?
objection-form-asked = In one sentence: what is wrong or missing?
objection-form-example = e.g. Nobody I have met books this early
objection-form-hint = Shown in the thread when this step closes, without your name.
objection-form-submit = I object
objection-form-thanks = Thank you
objection-form-kept = ✅ Noted. It stands in the thread when this step closes, without your name.
