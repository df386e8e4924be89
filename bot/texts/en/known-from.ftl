### Fields about how a person knows what they write: how sure, from where, with which link.

known-from-assumption = I assume it
known-from-reported = A customer told us
known-from-observed = We saw or measured it
known-from-choose-one = Choose one
known-from-evidence = How sure is it?
known-from-support = From support
known-from-sales = From sales
known-from-research = From research
known-from-saw-it = I saw it happen
known-from-guess = It is a guess
known-from-vantage = How do you know this customer?
known-from-link-hint = A ticket, a recording, a chart: it is kept with the notes.
known-from-link = Link to the evidence
