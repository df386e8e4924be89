"""HTML: one self-contained interactive file; nothing in it calls the network, and no text in it can run."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Final

from jinja2 import Environment, PackageLoader, StrictUndefined

from journey.map import JourneyMap
from renderers.format import Format, View
from renderers.viewmodel.build import ViewModel, view_model
from renderers.viewmodel.cards import Voice
from renderers.viewmodel.palette import DARK_PALETTE, dark_ink, dark_tint

_WEB_ADDRESSES: Final = ("https://", "http://")


def draw_html(journey_map: JourneyMap, _view: View) -> bytes:
    """The whole map as one UTF-8 HTML file: search, lane switches, cards that open, light and dark."""
    model = view_model(journey_map, cap=None)
    pages = _pages()
    style = pages.get_template("map.css.j2").render(
        model=model,
        dark=DARK_PALETTE,
        dark_ink=dark_ink,
        dark_tint=dark_tint,
        text_font=_inlined("Inter-latin.woff2"),
        icon_font=_inlined("LucideSubset.woff2"),
    )
    script = pages.get_template("map.js").render()
    page = pages.get_template("map.html.j2").render(
        model=model,
        style=style,
        script=script,
        policy=_policy(style, script),
        is_web=_is_web,
        grouped=_grouped,
        name=_name(model),
    )
    return page.encode()


def _policy(style: str, script: str) -> str:
    """A policy under which exactly this style and this script work, and nothing from elsewhere."""
    return (
        f"default-src 'none'; style-src 'sha256-{_digest(style)}'; script-src 'sha256-{_digest(script)}'; "
        "font-src data:; base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return b64encode(sha256(text.encode()).digest()).decode()


def _is_web(link: str) -> bool:
    return link.startswith(_WEB_ADDRESSES)


def _grouped(voices: tuple[Voice, ...]) -> list[list[list[Voice]]]:
    """The voices by what they say, word for word, and within that by everything else known of them."""
    groups: dict[tuple[str, int | None], dict[str, list[Voice]]] = {}
    for voice in voices:
        alike = groups.setdefault((voice.words.text, voice.score), {})
        alike.setdefault(voice.model_dump_json(), []).append(voice)
    return [list(alike.values()) for alike in groups.values()]


def _name(model: ViewModel) -> str:
    return f"{model.header.title.text} – customer journey map"


@cache
def _inlined(font: str) -> str:
    return b64encode(files("renderers.fonts").joinpath(font).read_bytes()).decode()


@cache
def _pages() -> Environment:
    """Every value is escaped unless a template says otherwise; a misspelt name is an error."""
    return Environment(
        loader=PackageLoader("renderers", "pages"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )


HTML: Final = Format(
    key="html",
    title="Interactive map (HTML)",
    media_type="text/html; charset=utf-8",
    suffix=".html",
    views=(View.GRID,),
    draw=draw_html,
)
