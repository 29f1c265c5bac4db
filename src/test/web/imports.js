// Stands in for import(): what is loaded later never comes.

window.importNowhere = (specifier) => Promise.reject(new Error(`no ${specifier}`));
