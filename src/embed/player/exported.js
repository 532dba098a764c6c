// In an exported page, after the player: the film lies in the page itself.
showFilm(document.body, JSON.parse(document.getElementById('film').textContent));
