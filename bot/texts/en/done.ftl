### Thanks for being done with a step.

done-title = Thank you
