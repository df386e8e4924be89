### Made by `make docs` from workshop/agendas: change the English there.

agendas-actions-prompt = What does this person do, one step after the other?
agendas-actions-title = Actions
agendas-feelings-prompt = What goes through their mind, as a quote, and how does it feel?
agendas-feelings-title = Thoughts and feelings
agendas-frame-prompt = Does this describe a real person you could meet? What would they call success?
agendas-frame-title = The person
agendas-group-prompt = Do these belong together? Move what does not, and name what has no good name yet.
agendas-group-title = Group and check
agendas-lane-by-lane = Lane by lane
agendas-lane-by-lane-summary = First all actions, then feelings, then pain: a 90-minute play.
agendas-opportunities-prompt = Look back at what hurts. How might we make it better?
agendas-opportunities-title = Opportunities
agendas-own-prompt = Who takes it, by when, and how will we see that it worked?
agendas-own-title = Owners and proof
agendas-pain-points-prompt = What goes wrong, and what already works?
agendas-pain-points-title = Pain points
agendas-read-back-prompt = Is this what you meant? Say what is wrong or missing, before we close.
agendas-read-back-title = Read-back
agendas-stage-by-stage = Stage by stage
agendas-stage-by-stage-summary = One form per stage with all its lanes; best over days.
agendas-stage-prompt = What happens at “{ $stage }”, seen with the customer's eyes?
agendas-stage-prompt-with-goal = What happens at “{ $stage }”, seen with the customer's eyes? They want: { $goal }
agendas-touchpoints-prompt = Where does it happen, and who or what answers?
agendas-touchpoints-title = Touchpoints
agendas-vote-prompt = What matters most to this customer? Put your dots there.
agendas-vote-title = Dot vote
