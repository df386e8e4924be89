### Thanks for being done with a step.

done-frame = 👍 Thank you. If something is off after all, press *I object* on the card.
done-step = 👍 You are done with “{ $title }”. Changed your mind? *Add your view* stays open until the step closes.
done-title = Thank you
