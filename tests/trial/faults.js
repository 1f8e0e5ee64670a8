// What a person would call broken: wider than the screen, beyond the edge, cut off, a word in two lines.
() => {
  const faults = new Set(), all = document.scrollingElement;
  const named = (node) => (node.textContent.trim() || node.className).slice(0, 60);
  if (all.scrollWidth > innerWidth) faults.add(`the page is ${all.scrollWidth} pixels wide`);
  const looked = "button, select, dialog, .message, .service, .names strong, header small, h2, .writes span";
  for (const node of document.querySelectorAll(looked)) {
    const box = node.getBoundingClientRect(), home = node.closest("main, aside");
    if (!box.width || !box.height) continue;
    const edge = home ? home.getBoundingClientRect() : { left: 0, right: innerWidth };
    if (box.left < edge.left - 0.5 || box.right > edge.right + 0.5) faults.add(`beyond the edge: ${named(node)}`);
    const whole = getComputedStyle(node).display === "inline" || node.tagName === "SELECT";
    if (!whole && node.scrollWidth > node.clientWidth + 1) faults.add(`cut: ${named(node)}`);
    if (node.matches("button, a, strong, small")) broken(node);
  }
  function broken(node) {
    const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT), range = document.createRange();
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      // The beginning of the last message is as long as there is room for, as in Telegram.
      if (text.parentElement.matches("nav small")) continue;
      for (const word of text.data.matchAll(/[^\s-]+/gu)) {
        range.setStart(text, word.index);
        range.setEnd(text, word.index + word[0].length);
        const lines = new Set([...range.getClientRects()].map((one) => Math.round(one.top)));
        if (lines.size > 1) faults.add(`a broken word: ${word[0]}`);
      }
    }
  }
  return [...faults];
}
