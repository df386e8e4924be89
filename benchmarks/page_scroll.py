"""How smoothly the playground's page scrolls a long channel.

python -m benchmarks.page_scroll [--messages 500]
"""

import argparse
import asyncio

from playground.client import Playground
from tests.browser.window import WIDE, Windows, browser, emoji_fonts
from tests.playground import building as b
from tests.playground.calling import posted

FRAMES_OF_A_FLING = """async () => {
  const scroller = document.getElementById("body");
  const frames = [];
  let before = await new Promise(requestAnimationFrame);
  for (let step = 0; step < 120; step += 1) {
    scroller.scrollBy(0, -300);
    const now = await new Promise(requestAnimationFrame);
    frames.push(now - before);
    before = now;
  }
  return frames.sort((a, b) => a - b);
}"""


async def measure(messages: int) -> None:
    """Fill a channel with messages as the bot sends them, fling it upwards, and print the frame times."""
    async with Playground.start() as slack:
        await slack.set_rates(enabled=False)
        anna = await slack.person("Anna")
        room = await slack.channel("cx", members=[anna])
        for number in range(messages):
            row = b.actions(b.button("Add your view"), b.button("My notes"))
            blocks = [b.section(f"*Message {number}* with `code` and 👣"), b.section("x " * 120), row]
            await posted(slack, room, text=f"Message {number}", blocks=blocks)
        with emoji_fonts() as fonts:
            async with browser(fonts) as opened:
                windows = Windows(opened, slack)
                window = await windows.of(anna, room, size=WIDE)
                await window.see(f"Message {messages - 1}")
                frames = await window.page.evaluate(FRAMES_OF_A_FLING)
                await windows.close("benchmark")
    late = sum(1 for frame in frames if frame > 1000 / 30)
    median, slow, worst = frames[len(frames) // 2], frames[int(len(frames) * 0.95)], frames[-1]
    print(f"{messages} messages, {len(frames)} frames of a fling, {late} of them later than 33 ms")
    print(f"median {median:.1f} ms, 95th of 100 {slow:.1f} ms, worst {worst:.1f} ms")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--messages", type=int, default=500)
    asyncio.run(measure(parser.parse_args().messages))
