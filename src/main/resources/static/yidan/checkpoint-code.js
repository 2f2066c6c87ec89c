// Draws the text of a checkpoint as a QR code, for who compares the printed slip with the log later.
for (const place of document.querySelectorAll('[data-checkpoint]')) {
  const code = window.qrcode(0, 'M');
  code.addData(place.dataset.checkpoint);
  code.make();
  place.innerHTML = code.createSvgTag({ cellSize: 4, margin: 16, scalable: true });
}
