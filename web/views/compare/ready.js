// Comparisons to begin with: the experiment on the page, and what the others change.

/** @type {Array<{id: string, name: string, link: string, others: Array<Record<string, string>>}>} */
export const READY = [
  {
    id: 'activation',
    name: 'With and without an activation',
    link: 'v=1&data=circle&layers=4_4',
    others: [{ activation: 'linear' }],
  },
  {
    id: 'optimizer',
    name: 'SGD, momentum and Adam',
    link: 'v=1&data=spiral&layers=8_8&rate=0.01',
    others: [{ optimizer: 'momentum' }, { optimizer: 'adam' }],
  },
  {
    id: 'batch',
    name: 'Small and large batches',
    link: 'v=1&data=spiral&layers=8_8&batch=5',
    others: [{ batch: '100' }],
  },
  {
    id: 'penalty',
    name: 'L1, L2 and no penalty',
    link: 'v=1&data=moons&noise=40&layers=16_16',
    others: [{ l1: '0.003' }, { l2: '0.01' }],
  },
  {
    id: 'depth',
    name: 'One layer of 16 or four of 4',
    link: 'v=1&data=spiral&layers=16',
    others: [{ layers: '4_4_4_4' }],
  },
  {
    id: 'relu',
    name: 'ReLU and tanh',
    link: 'v=1&data=spiral&layers=8_8&activation=tanh',
    others: [{ activation: 'relu' }],
  },
  {
    id: 'weights',
    name: 'Good and bad initial weights',
    link: 'v=1&data=spiral&layers=8_8_8',
    others: [{ initialiser: 'zeros' }],
  },
];
