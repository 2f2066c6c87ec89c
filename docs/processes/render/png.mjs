// Writes a screenshot of opaque RGBA or RGB pixels as small as deflate makes it: the browser compresses for speed.
import { writeFileSync } from 'node:fs';
import { deflateSync, inflateSync } from 'node:zlib';

const table = Int32Array.from({ length: 256 }, (_, n) => { let c = n; for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1; return c; });
const crc = (bytes) => ~bytes.reduce((c, b) => table[(c ^ b) & 255] ^ (c >>> 8), -1) >>> 0;

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const result = Buffer.alloc(body.length + 8);
  result.writeUInt32BE(data.length, 0);
  body.copy(result, 4);
  result.writeUInt32BE(crc(body), body.length + 4);
  return result;
}

function* chunks(png) {
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    yield [png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + png.readUInt32BE(at))];
  }
}

/** Undoes the line filters of a PNG, so that equal lines become equal bytes again. */
function pixels(raw, width, height, size) {
  const line = width * size;
  const out = Buffer.alloc(line * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (line + 1)];
    for (let x = 0; x < line; x++) {
      const a = x >= size ? out[y * line + x - size] : 0;
      const b = y ? out[(y - 1) * line + x] : 0;
      const c = x >= size && y ? out[(y - 1) * line + x - size] : 0;
      const near = [a, b, c].reduce((best, v) => (Math.abs(a + b - c - v) < Math.abs(a + b - c - best) ? v : best), a);
      out[y * line + x] = raw[y * (line + 1) + 1 + x] + [0, a, b, (a + b) >> 1, near][filter];
    }
  }
  return out;
}

export function writeSmall(path, png) {
  const parts = [...chunks(png)];
  const header = Buffer.from(parts[0][1]);
  const [width, height, size] = [header.readUInt32BE(0), header.readUInt32BE(4), header[9] === 6 ? 4 : 3];
  const from = pixels(inflateSync(Buffer.concat(parts.filter(([type]) => type === 'IDAT').map(([, data]) => data))), width, height, size);
  const lines = Buffer.alloc(height * (width + 1)); // greyscale, no filter: models are drawn in black on white
  for (let i = 0; i < width * height; i++) {
    const grey = Math.round(0.3 * from[i * size] + 0.59 * from[i * size + 1] + 0.11 * from[i * size + 2]);
    lines[i + Math.floor(i / width) + 1] = grey;
  }
  header[9] = 0;
  writeFileSync(path, Buffer.concat([png.subarray(0, 8), chunk('IHDR', header), chunk('IDAT', deflateSync(lines, { level: 9 })), chunk('IEND', Buffer.alloc(0))]));
}
