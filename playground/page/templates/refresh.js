const seen = Number(document.body.dataset.version);
async function refresh() {
  for (;;) {
    try {
      const answer = await fetch(`/control/changes?after=${seen}&seconds=20`);
      if ((await answer.json()).version > seen) { location.reload(); return; }
    } catch (error) {
      await new Promise((done) => setTimeout(done, 2000));
    }
  }
}
refresh();
