/** Help for a cashier's shift. */
import type { CommandHelp } from '../../shape.ts';

export const shiftHelp = {
  'shift open': {
    summary: 'Mở ca thu tiền với tiền đã đếm',
    examples: [
      'shift open --cash 500000',
      'shift open --count "200x2 50x2"',
      'shift open --cash 480000 --explain "thiếu một tờ 20.000"',
    ],
    options: {
      cash: 'tổng tiền mặt trong két',
      count: 'số tờ mỗi mệnh giá: 500x3 200x2',
      explain: 'vì sao khác số ca trước để lại',
    },
  },
  'shift show': {
    summary: 'Xem ca thu tiền tại quầy này',
    examples: ['shift show', 'shift show --print', 'shift show --on 2026-11-23 --number 1'],
    options: {
      on: 'ca mở trong ngày này',
      number: 'ca thứ mấy trong ngày',
      print: 'in bảng kê ca vào tệp này; không nêu tệp thì vào thư mục giấy tờ',
    },
  },
  'shift handover': {
    summary: 'Giao két cho người thu khác',
    examples: [
      'shift handover --to mai --cash 700000',
      'shift handover --to mai --count "500x1 200x1"',
      'shift handover --to mai --cash 690000 --explain "thối nhầm"',
    ],
    options: {
      to: 'tên đăng nhập của người nhận',
      cash: 'tiền mặt đếm được',
      count: 'số tờ mỗi mệnh giá: 500x3 200x2',
      explain: 'vì sao thừa hoặc thiếu',
    },
  },
  'shift accept': {
    summary: 'Nhận két người khác giao',
    examples: [
      'shift accept --cash 700000',
      'shift accept --count "500x1 200x1"',
      'shift accept --cash 690000 --explain "đếm lại thiếu 10.000"',
    ],
    options: {
      cash: 'tiền mặt đếm được',
      count: 'số tờ mỗi mệnh giá: 500x3 200x2',
      explain: 'vì sao khác số người giao đếm',
    },
  },
  'shift close': {
    summary: 'Đóng ca: đếm tiền, đối chiếu, in bảng kê',
    examples: [
      'shift close --count "500x1 2x9" --print',
      'shift close --cash 600k --bank 400k',
      'shift close --count 100x5 --explain "thối nhầm 20.000"',
    ],
    options: {
      cash: 'tổng tiền mặt đếm được',
      count: 'số tờ mỗi mệnh giá: 500x3 200x2',
      explain: 'vì sao thừa hoặc thiếu',
      bank: 'số tiền nộp quỹ, ngân hàng; phần còn lại để ca sau',
      print: 'in bảng kê ca vào tệp này; không nêu tệp thì vào thư mục giấy tờ',
    },
  },
} satisfies Record<string, CommandHelp>;
