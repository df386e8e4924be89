### What an open step asks about, on the card under its question.

asked-follow = We follow { $persona }.
asked-expects = Expects: { $expectations }
