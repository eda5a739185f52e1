"""The pieces of a list: how a stretch of prose is cut into them, and trimmed at both ends.

`split` cuts at marks and conjunctions. `trim` takes off what stands before the first piece
(`lead`, with `subject`, `frame`, `preposed`, `governing`, `parallel`, `attribute`) and behind the
last one (`tail`, with `counted`, `behind`, `predicate`, `closing`). `verbs` and `closing_words`
are the word lists, `likeness` measures the pieces.
"""
