import { encode } from 'iconv-lite';

/** Vietnamese as it was typed for fonts before Unicode, to make texts for tests. These tables are not the code's. */

const pairs = (letters: string, typed: string): Map<string, string> => {
  const signs = typed.split(' ');
  return new Map([...letters].map((letter, at) => [letter, signs[at] ?? '']));
};

const TCVN3 = pairs(
  'àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđĂÂÊÔƠƯĐ',
  'µ ¶ · ¸ ¹ ¨ » ¼ ½ ¾ Æ © Ç È É Ê Ë Ì Î Ï Ð Ñ ª Ò Ó Ô Õ Ö × Ø Ü Ý Þ ß á â ã ä « å æ ç è é ¬ ê ë ì í î ' +
    'ï ñ ò ó ô \u00AD õ ö ÷ ø ù ú û ü ý þ ® ¡ ¢ £ ¤ ¥ ¦ §',
);

/** Capitals with a tone have no place of their own: they are small letters in a font of capitals. */
export const toTcvn3 = (text: string): string =>
  [...text.normalize('NFC')]
    .map((letter) => TCVN3.get(letter) ?? TCVN3.get(letter.toLowerCase()) ?? letter)
    .join('');

const VNI = pairs(
  'àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ',
  'aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä eø eû eõ eù eï eâ eà eå eã eá eä ì æ ó í ò ' +
    'oø oû oõ où oï oâ oà oå oã oá oä ô ôø ôû ôõ ôù ôï uø uû uõ uù uï ö öø öû öõ öù öï yø yû yõ yù î ñ',
);

export const toVni = (text: string): string =>
  [...text.normalize('NFC')]
    .map((letter) => VNI.get(letter) ?? VNI.get(letter.toLowerCase())?.toUpperCase() ?? letter)
    .join('');

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** The encoding has letters without a tone, and the tones as marks behind them. */
export function toWindows1258(text: string): Buffer {
  const apart = [...text.normalize('NFC')].map((letter) => {
    const marks = letter.normalize('NFD');
    return marks.replace(TONE, '').normalize('NFC') + (marks.match(TONE) ?? []).join('');
  });
  return encode(apart.join(''), 'windows-1258');
}

export const SENTENCES = [
  'Thủ tục hành chính cấp tỉnh',
  'Danh mục thủ tục hành chính thuộc phạm vi quản lý của Sở Khoa học và Công nghệ',
  'Cấp Giấy chứng nhận đăng ký hoạt động lần đầu cho tổ chức khoa học và công nghệ',
  'Không quá 15 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ',
  'Nộp hồ sơ trực tiếp, qua dịch vụ bưu chính hoặc trực tuyến',
  'Đơn đề nghị theo mẫu ban hành kèm theo Thông tư',
  'Ủy ban nhân dân tỉnh Hà Tĩnh',
  'Người nộp đơn phải xuất trình bản gốc để đối chiếu',
  'Lệ phí thẩm định: 3.000.000 đồng; phí cấp lại: miễn phí',
  'Quyết định công bố thủ tục mới, sửa đổi, bãi bỏ',
  'Phường Trần Phú, thành phố Hà Tĩnh, đường Nguyễn Huy Tự',
  'Chuyển giao công nghệ, sở hữu trí tuệ, tiêu chuẩn đo lường chất lượng',
  'Trường hợp từ chối phải trả lời bằng văn bản và nêu rõ lý do',
  'Yêu cầu, điều kiện thực hiện: có đủ nhân lực và cơ sở vật chất kỹ thuật',
  'An toàn bức xạ và hạt nhân: khai báo thiết bị X-quang chẩn đoán trong y tế',
  'Xã vùng sâu, vùng xa được hưởng mức hỗ trợ cao hơn',
  'Kết quả giải quyết được gửi cho cá nhân, tổ chức',
  'Cơ quan phối hợp: Công an, Thuế, Hải quan',
  'Ông Phạm Văn Khuê và bà Lý Thị Thoan ở khối phố 6',
  'Quý khách vui lòng giữ lại phiếu hẹn',
];
