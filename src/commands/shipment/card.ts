/** A shipment for people: what, where to, and every step on its way. */
import type { Ui } from '../../cli/ui.ts';
import { moneyText, momentText } from '../../locale/format.ts';
import type { ShipmentView } from './view.ts';

export function showShipment(view: ShipmentView, ui: Ui): void {
  const { shipment, dossier, words } = ui.texts.screen;
  const { order, recipient } = view;
  ui.facts([
    [shipment.tracking, view.tracking],
    [dossier.code, view.code],
    [shipment.direction, words.direction[view.direction]],
    [shipment.state, words.shipmentState[view.state]],
    [shipment.recipient, recipient.name],
    [shipment.address, recipient.address],
    [
      shipment.papers,
      order.papers.map(({ name, count }) => `${name} (${count})`).join('; ') || null,
    ],
    [shipment.signed, order.signed ? shipment.yes : shipment.no],
    [shipment.seal, order.seal],
    [shipment.fee, order.fee === 0 ? null : moneyText(order.fee)],
    [shipment.feeReceipt, order.feeReceipt],
    [shipment.cod, view.cod === 0 ? null : moneyText(view.cod)],
    [shipment.receivedBy, view.receivedBy],
  ]);
  for (const { expected } of view.warnings) ui.warn(shipment.wrongDigit(view.tracking, expected));
}

export function showSteps(view: ShipmentView, ui: Ui): void {
  const { dossier, shipment, words } = ui.texts.screen;
  ui.line();
  ui.table(
    [dossier.when, shipment.state, dossier.who, shipment.note],
    view.steps.map((step) => [
      momentText(step.at),
      words.shipmentState[step.state],
      step.login,
      step.note ?? '',
    ]),
  );
}

export function nextSteps(view: ShipmentView): string[] {
  const { tracking, next, cod } = view;
  // What the post collects at the door is told with the delivery, which is refused without it.
  const collected = cod === 0 ? '' : ` --cod-collected ${cod}`;
  return next.map((state) => {
    return `motcua shipment mark ${tracking} --as ${state}${state === 'delivered' ? collected : ''}`;
  });
}
