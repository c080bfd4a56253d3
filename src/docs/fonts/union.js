// Unions the contours of glyphs with Skia PathKit: reads {name: [[verb, numbers...], ...]} from standard input and
// writes the same shape for every glyph whose union could be found.

const fs = require("fs");
const path = require("path");

const script = require.resolve("pathkit-wasm/bin/pathkit.js", { paths: [process.cwd()] });

async function read() {
  const parts = [];
  for await (const part of process.stdin) parts.push(part);
  return JSON.parse(Buffer.concat(parts).toString("utf8"));
}

async function main() {
  const kit = await require(script)({ wasmBinary: fs.readFileSync(path.join(path.dirname(script), "pathkit.wasm")) });
  const glyphs = await read();
  const found = {};
  for (const [name, commands] of Object.entries(glyphs)) {
    const outline = kit.FromCmds(commands);
    outline.setFillType(kit.FillType.WINDING);
    if (outline.simplify()) found[name] = outline.toCmds();
    outline.delete();
  }
  process.stdout.write(JSON.stringify(found));
}

main();
