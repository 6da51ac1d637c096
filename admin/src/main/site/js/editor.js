// The editor of a fiche, made livelier: it saves while somebody types, suggests addresses, shows maps. Each form works without it.
import { autosave } from './editor/autosave.mjs';

const form = document.getElementById('editor');
if (form) {
  autosave(form, document.getElementById('status'), document.getElementById('notice'), document.getElementById('aside'));
  const places = [...form.querySelectorAll('[data-place]')];
  if (places.length) {
    import('./editor/addresses.mjs').then(({ suggest }) => places.forEach((place) => suggest(place, form)));
    import('./editor/point-map.mjs').then(({ pointMap }) => places.forEach((place) => pointMap(place)));
  }
  const zone = document.getElementById('zone-map');
  if (zone) import('./editor/zone-map.mjs').then(({ zoneMap }) => zoneMap(zone, form));
}
