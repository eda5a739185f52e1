"""Takes the words of an English question away from the Chinese slogan that it asks about."""

import re
from typing import Final

# No hanzi can be typed with these, so a text of letters that holds one is English.
_CLEAR: Final = (
    r"what(?:['’]?s|['’]?re)?|which|who(?:['’]?s|m)?|how|where(?:['’]?s)?|when|why|whats|does|did|doing"
    r"|means?|meant|meanings?|explain(?:ed|s)?|explanation|describe|description|define[sd]?|definitions?"
    r"|translat(?:e|es|ed|ion|ions)|english|refers?|referring|stands?|please|pls|plz|thanks|thank|could|would"
    r"|should|understand|understood|know|knows|looking|search|called|comes?|came|from|first|origins?|originally"
    r"|terms?|slogans?|phrase|phrases|expressions?|concept|policy|policies|chinese|government|reports?|official"
    r"|context|contexts|acronym|abbreviation|initiative|proposed|coined|mentioned|used|saw|seen|heard|read"
    r"|words?|sentence|short|short[lr]y|brief(?:ly)?|simple|simply|exactly|actually|about|into|tell|give|find|show"
    r"|help|work|works|need|want|don['’]?t|doesn['’]?t|isn['’]?t|can['’]?t|with|speech|document|information|info"
    r"|hello|hey|literal(?:ly)?|abbreviated|background|behind|difference|between|elaborate|clarify|rendered|this|politics|political|introduced|anyone|someone|year|eli5|explained|like|literally|question|earth|components?|items?|listed|list|documents|good|equivalent"
)
# These might be pinyin, initials or a slogan's own letters where they touch something else.
_VAGUE: Final = (
    r"is|are|was|were|be|been|the|a|an|of|in|on|to|for|by|and|do|me|us|my|can|you|your|it|its|that|these|there"
    r"|i|i['’]m|im|hi|as|at|up|one|any|some|say|said|see|look|or|so|if|has|have|had|u|ur|will|he|they|we|our|get|got"
    r"|china|article|city|district|for|am|who|dear|q|a|new|not|sure|term's|use|just|also|here|think|ok"
)
_CLEAR_WORD: Final = re.compile(rf"(?<![a-z])(?:{_CLEAR})(?![a-z+])", re.IGNORECASE)
_VAGUE_WORD: Final = re.compile(rf"(?<![\w+*-])(?:{_VAGUE})(?![\w+*])", re.IGNORECASE)
_PLACE: Final = re.compile(r"\b(?:in|of|at|from)\s+[a-z]+\s+(?:district|city|province)\b", re.I)
_JOINT: Final = re.compile(r"(?<=[a-z])-(?=[a-z])", re.IGNORECASE)
_NAMED: Final = re.compile("[\u3400-\u9fff0-9+*]")


def without_english(text: str) -> str:
    """Blank the English carrier words of a question.

    A text without hanzi, digits or signs keeps its words unless one of them is plainly English;
    words that are all that there is stay.
    """
    if not text.isascii() or _CLEAR_WORD.search(text):
        text = _PLACE.sub(" ", text)
        left = _VAGUE_WORD.sub(" ", _CLEAR_WORD.sub(" ", _JOINT.sub(" ", text)))
        return left if any(map(str.isalnum, left)) else text
    return _VAGUE_WORD.sub(" ", text) if _NAMED.search(text) else text
