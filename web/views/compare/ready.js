// Comparisons to begin with: the experiment on the page, what the others change, and what there is to see.

/** @type {Array<{id: string, name: string, link: string, others: Array<Record<string, string>>, about: string}>} */
export const READY = [
  {
    id: 'activation',
    name: 'With and without an activation',
    link: 'v=1&data=circle&layers=4_4',
    others: [{ activation: 'linear' }],
    about: 'Linear layers one after the other are no more than one: the boundary stays straight, and training stops '
      + 'helping. With tanh it closes around the circle.',
  },
  {
    id: 'optimizer',
    name: 'SGD, momentum and Adam',
    link: 'v=1&data=spiral&layers=8_8&rate=0.01',
    others: [{ optimizer: 'momentum' }, { optimizer: 'adam' }, { rate: '0.1' }],
    about: 'Momentum at a rate of 0.01 is about as fast as SGD at 0.1, because past gradients add up to ten times as '
      + 'much. Adam fits the step to each weight.',
  },
  {
    id: 'batch',
    name: 'Small and large batches',
    link: 'v=1&data=spiral&layers=8_8&batch=5',
    others: [{ batch: '100' }],
    about: 'In as many epochs, batches of 5 take many more steps than batches of 100, and come further. Choose equal '
      + 'time to see how much longer that takes.',
  },
  {
    id: 'penalty',
    name: 'L1, L2 and no penalty',
    link: 'v=1&data=circle&points=60&noise=50&layers=16_16&rate=0.1',
    others: [{ l1: '0.01' }, { l2: '0.03' }],
    about: 'Without a penalty the network memorises thirty noisy points: its training loss falls while its test loss '
      + 'rises. L1 brings most weights close to 0, L2 keeps all of them small, and the test loss is lower with either.',
  },
  {
    id: 'depth',
    name: 'One layer of 16 or four of 4',
    link: 'v=1&data=spiral&layers=16',
    others: [{ layers: '4_4_4_4' }],
    about: 'Both have about as many weights. The deep network stays where it is for longer, then falls in steps; which '
      + 'is ahead in the end depends on the initial weights, as a sweep over several seeds shows.',
  },
  {
    id: 'relu',
    name: 'ReLU and tanh',
    link: 'v=1&data=spiral&layers=8_8&activation=tanh',
    others: [{ activation: 'relu' }],
    about: 'Both learn the spiral. tanh bends the boundary smoothly, ReLU folds it along straight lines; from these '
      + 'initial weights tanh is ahead.',
  },
  {
    id: 'weights',
    name: 'Good and bad initial weights',
    link: 'v=1&data=spiral&layers=8_8_8',
    others: [{ initialiser: 'zeros' }],
    about: 'Where all weights start at 0, the neurons of a layer stay equal and hardly any gradient gets back: the loss '
      + 'stays where it was.',
  },
];
