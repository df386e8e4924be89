"""A small picture for a touchpoint, guessed from its English name; a dot where nothing fits."""

import re
from typing import Final

_ICON_WORDS: Final = {
    "smartphone": "app apps mobile phone-app instagram tiktok whatsapp",
    "globe": (
        "web website websites site page search engine browser online youtube tour tours video videos "
        "checkout portal url"
    ),
    "mail": "e-mail email emails newsletter mail letter invoice",
    "phone": "phone call calls hotline centre telephone helpline",
    "message-square-text": "chat slack sms message messages messenger bot group",
    "users": "staff attendant colleague friend friends agent adviser nurse doctor manager team people",
    "store": "shop store branch counter desk kiosk restaurant car",
    "map-pin": "station clinic office platform cabin airport venue room street home",
    "printer": "ticket tickets paper form printed leaflet contract pdf",
    "credit-card": "card bank payment wallet",
}
_BY_WORD: Final = {word: icon for icon, words in _ICON_WORDS.items() for word in words.split()}
_WORD: Final = re.compile(r"[a-z][a-z-]*")


def touchpoint_icon(label: str) -> str:
    """The icon of the last word that has one: in "bank app" that is the app."""
    found = [_BY_WORD[word] for word in _WORD.findall(label.lower()) if word in _BY_WORD]
    return found[-1] if found else "circle-dot"
