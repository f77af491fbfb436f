import assert from 'node:assert/strict';
import { inflateSync } from 'node:zlib';

/** Width, height and the pixels as [red, green, blue, alpha], row by row. */
export interface Picture {
  width: number;
  height: number;
  pixels: [number, number, number, number][];
}

const SIGNATURE = '89504e470d0a1a0a';

/** Reads a PNG of 8 bits a channel, with or without alpha, not interlaced: what a browser makes. Anything else fails. */
export function readPng(file: Buffer): Picture {
  assert.equal(file.subarray(0, 8).toString('hex'), SIGNATURE, 'a PNG');
  const width = file.readUInt32BE(16);
  const height = file.readUInt32BE(20);
  const [depth, colour, , , interlaced] = file.subarray(24, 29);
  assert.deepEqual([depth, interlaced], [8, 0], '8 bits a channel, not interlaced');
  assert.ok(colour === 2 || colour === 6, 'RGB or RGBA');
  const channels = colour === 6 ? 4 : 3;
  const bytes = unfilter(inflateSync(imageData(file)), width * channels, height, channels);
  const pixels = Array.from({ length: width * height }, (_, index): Picture['pixels'][number] => {
    const [red = 0, green = 0, blue = 0, alpha = 255] = bytes.subarray(index * channels, (index + 1) * channels);
    return [red, green, blue, alpha];
  });
  return { width, height, pixels };
}

function imageData(file: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(file.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return Buffer.concat(parts);
}

/** The five filters of the PNG specification, each a prediction from the pixels left, above and left above. */
function unfilter(raw: Buffer, stride: number, height: number, channels: number): Buffer {
  const out = Buffer.alloc(stride * height);
  for (let row = 0; row < height; row += 1) {
    const filter = raw[row * (stride + 1)];
    for (let x = 0; x < stride; x += 1) {
      const at = row * stride + x;
      const left = x >= channels ? (out[at - channels] ?? 0) : 0;
      const above = row > 0 ? (out[at - stride] ?? 0) : 0;
      const corner = x >= channels && row > 0 ? (out[at - stride - channels] ?? 0) : 0;
      const predicted = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter ?? 0] ?? 0;
      out[at] = (raw[row * (stride + 1) + 1 + x] ?? 0) + predicted;
    }
  }
  return out;
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [dl, da, dc] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (dl <= da && dl <= dc) return left;
  return da <= dc ? above : corner;
}
