// The map: Leaflet when it is first asked for, tiles if the office has set any, otherwise a grid with its degrees and a scale.
// Positions are those of the map; what is to be kept (WGS 84) comes from the server, which knows the datum of the tiles.
const here = new URL('.', import.meta.url);
const api = new URL('../api/map', here).href;
const page = callNo => new URL('../cases/' + encodeURIComponent(callNo), here).href;

let leaflet;
function library() {
  leaflet ??= (async () => {
    const style = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: new URL('leaflet/leaflet.css', here).href });
    const styled = new Promise(done => style.addEventListener('load', done, { once: true }));
    document.head.append(style);
    const [L] = await Promise.all([import(new URL('leaflet/leaflet-src.esm.js', here).href), styled]);
    return L;
  })();
  return leaflet;
}

async function ask(path) {
  const answer = await fetch(api + path, { headers: { Accept: 'application/json' }, credentials: 'same-origin' });
  if (!answer.ok) {
    throw new Error(String(answer.status));
  }
  return answer.json();
}

export const cases = query => ask('/cases' + query);
export const spotOf = callNo => ask('/calls/' + encodeURIComponent(callNo));
const placeAt = (lat, lng, onMap) => ask('/place?lat=' + lat + '&lng=' + lng + '&onMap=' + onMap);

/** A tile without a picture says where it is. */
function grid(L) {
  const Grid = L.GridLayer.extend({
    createTile(coords) {
      const corner = this._map.unproject(coords.scaleBy(this.getTileSize()), coords.z);
      const tile = document.createElement('div');
      tile.style.cssText = 'box-sizing:border-box;border-left:1px solid #b8c4cf;border-top:1px solid #b8c4cf;background:#f4f7f9;color:#52606d;font:11px sans-serif;padding:2px';
      tile.textContent = corner.lat.toFixed(3) + '，' + corner.lng.toFixed(3);
      return tile;
    }
  });
  return new Grid({ minZoom: 4, maxZoom: 18 });
}

/** Opens a map in an empty element. */
export async function open(element, words) {
  const [L, drawing] = await Promise.all([library(), ask('')]);
  const map = L.map(element, { attributionControl: Boolean(drawing.credit), zoomControl: false });
  map.attributionControl?.setPrefix(false);
  L.control.zoom({ zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(map);
  L.control.scale({ imperial: false }).addTo(map);
  (drawing.tiles ? L.tileLayer(drawing.tiles, { minZoom: 4, maxZoom: 18, attribution: text(drawing.credit) }) : grid(L)).addTo(map);
  map.setView([drawing.begin.lat, drawing.begin.lng], 13);
  const points = L.layerGroup().addTo(map);
  let own = null;

  /** Reached and opened by keys, too. */
  function mark(at, title, colour, size) {
    return L.marker([at.lat, at.lng], {
      title, alt: title, keyboard: true,
      icon: L.divIcon({ className: 'yd-map-point', iconSize: [size, size],
        html: '<span style="display:block;box-sizing:border-box;width:100%;height:100%;border-radius:50%;border:2px solid #fff;outline:1px solid #1f2933;background:' + colour + '"></span>' })
    });
  }

  function show(list) {
    points.clearLayers();
    list.forEach(point => {
      const said = document.createElement('div');
      const link = Object.assign(document.createElement('a'), { href: page(point.callNo), target: '_blank', rel: 'noopener', textContent: point.callNo });
      said.append(link, document.createElement('br'), point.title, document.createElement('br'), point.address + ' · ' + point.state);
      mark(point.at, point.callNo + ' ' + point.title, point.open ? '#155cb0' : '#8a97a6', 18).bindPopup(said).addTo(points);
    });
  }

  function spot(found) {
    own?.remove();
    own = mark(found.at, words.here, '#b3261e', 24).addTo(map);
    own.setZIndexOffset(1000);
    show(found.near);
    map.setView([found.at.lat, found.at.lng], Math.max(map.getZoom(), 15));
  }

  return {
    spot,
    points(list) {
      show(list);
      if (list.length) {
        map.fitBounds(list.map(point => [point.at.lat, point.at.lng]), { maxZoom: 16, padding: [30, 30] });
      }
    },
    /** A place that was typed. */
    async typed(lat, lng) {
      spot(await placeAt(lat, lng, false));
    },
    /** Calls back with the position to keep of whatever is clicked on. */
    onPick(picked) {
      map.on('click', async event => {
        const found = await placeAt(event.latlng.lat, event.latlng.lng, true);
        spot(found);
        picked(found.kept, found.near.length);
      });
    },
    resize: () => map.invalidateSize()
  };
}

/** What an operator wrote is text, not markup. */
function text(said) {
  const element = document.createElement('span');
  element.textContent = said;
  return element.innerHTML;
}
