(root) => {
  const words = (node) => {
    const copy = node.cloneNode(true);
    for (const image of copy.querySelectorAll("img")) image.replaceWith(image.alt);
    return copy.textContent;
  };
  return [...root.querySelectorAll(".message[data-id]")].map((message) => [
    Number(message.dataset.id),
    words(message.querySelector(".text, .rich")),
    [...message.querySelectorAll(".keys button, .keys a")].map(words),
    message.classList.contains("mine"),
  ]);
}
