// « Around me »: the position is asked for on tap only, and sent as a point of the search, rounded to some ten metres.
export function position(form) {
  const button = form.querySelector('[data-position]');
  const says = form.querySelector('[data-position-says]');
  if (!button || !navigator.geolocation) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    say(button.dataset.asking);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        form.elements.lieu.value = '';
        hidden(form, 'lat', coords.latitude.toFixed(4));
        hidden(form, 'lon', coords.longitude.toFixed(4));
        form.submit();
      },
      () => say(button.dataset.refused),
      { maximumAge: 300000, timeout: 10000 },
    );
  });

  function say(text) { says.hidden = false; says.textContent = text; }
}

function hidden(form, name, value) {
  const input = document.createElement('input');
  Object.assign(input, { type: 'hidden', name, value });
  form.append(input);
}
