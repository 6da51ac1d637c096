// What the sources leave out or misspell, mended by hand. Each entry is a plain geographic fact.

/** Names that GeoNames writes in another language or after a former name: "département name" → INSEE code. */
export const SPELLINGS = {
  '04 Seyne-les-Alpes': '04205',
  '12 Sainte-Geneviève-sur-Argence': '12223',
  '27 Bourgtheroulde-Infreville': '27105',
  '30 Saint-Christol-les-Alès': '30243',
  '59 Dunkirk': '59183',
  '66 Banyuls de la Marenda': '66016',
  '66 Cervera de la Marenda': '66048',
  "66 Montesquiu d'Albera": '66115',
  '66 Portvendres': '66148',
  '66 Sant Andreu de Sureda': '66168',
  '66 Sant Llorenç de Cerdans': '66179',
  '66 Vilallonga dels Monts': '66225',
  "66 els Banys d'Arles": '66003',
  "66 la Guingueta d'Ix": '66025',
  '85 La Mothe-Achard': '85152',
  '85 Saint-Hilaire de Talmont': '85288',
  '971 Beauséjour': '97110',
  '971 Petites Anses': '97130',
};

/** Places that GeoNames' list puts under a homonym or dozens of kilometres away. */
export const MISPLACED = new Set(['45 Puiseaux', '72 Louplande', '86 Buxerolles']);

/** The chief place of communes that bear another name than it. */
export const CHIEF_PLACES = { Marigot: '97801', Gustavia: '97701', 'Port-aux-Français': '98412' };

/** INSEE code → rough [longitude, latitude] of islands and remote lands for which GeoNames' list has no usable place. */
export const ROUGH_POINTS = {
  29083: [-4.85, 48.04],
  29155: [-5.1, 48.46],
  97352: [-53.21, 3.62],
  97356: [-52.34, 3.17],
  97358: [-53.29, 4.82],
  97362: [-54.15, 3.81],
  98411: [77.55, -37.83],
  98413: [51.86, -46.43],
  98414: [140.0, -66.66],
  98415: [47.3, -11.55],
  98711: [-145.5, -17.35],
  98713: [-146.62, -15.25],
  98716: [-145.62, -16.06],
  98717: [-140.85, -15.82],
  98718: [-138.65, -10.48],
  98721: [-142.61, -17.59],
  98722: [-149.3, -17.6],
  98726: [-143.57, -16.63],
  98727: [-146.07, -14.46],
  98728: [-152.25, -16.45],
  98730: [-141.27, -14.17],
  98732: [-138.78, -19.28],
  98734: [-149.51, -17.75],
  98737: [-138.82, -14.82],
  98739: [-147.66, -23.87],
  98740: [-147.7, -14.95],
  98741: [-144.33, -27.62],
  98743: [-152.8, -22.65],
  98745: [-151.5, -16.62],
  98746: [-139.09, -9.93],
  98749: [-145.03, -14.48],
  98751: [-138.4, -17.34],
  98753: [-149.48, -23.35],
  98755: [-138.56, -20.78],
  98756: [-139.55, -8.92],
  98757: [-140.05, -9.4],
  98806: [165.78, -21.66],
  98816: [165.68, -21.69],
  98828: [165.85, -21.64],
  98833: [165.83, -21.4],
  98901: [-109.22, 10.3],
};
