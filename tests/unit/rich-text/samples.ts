/** Markup as attackers, Word and careless programs write it. */
export const NASTY: string[] = [
  '<script>alert(1)</script>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>',
  '<img src="https://a.vn/x.png" onerror="alert(1)" alt="x">',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="jav&#x09;ascript:alert(1)">x</a>',
  '<a href="java\nscript:alert(1)">x</a>',
  '<a href=" &#14; javascript:alert(1)">x</a>',
  '<a href="JaVaScRiPt&colon;alert(1)">x</a>',
  '<a href="&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="file:///etc/passwd">x</a>',
  '<a href="//evil.example/x">x</a>',
  '<img src="data:image/svg+xml;base64,PHN2Zy8+">',
  '<img src="file:///C:/x.png">',
  '<img src="/uploads/\\evil.png">',
  '<img src="/admin/logout">',
  '<svg onload=alert(1)><script>alert(2)</script><a xlink:href="javascript:alert(3)"><text>x</text></a></svg>sau',
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<textarea><img title="</textarea><img src=1 onerror=alert(1)>"></textarea>',
  '<xmp><p title="</xmp><img src=x onerror=alert(1)>"></xmp>',
  '<option><style></option></select><img src=x onerror=alert(1)></style>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<p style="width:expression(alert(1));background:url(javascript:alert(1))">x</p>',
  '<style>@import "javascript:alert(1)";</style><p>x</p>',
  '<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<a href="https://a.vn" target="_blank" rel="opener" onclick="x()">x</a>',
  '<p id="x" class="y" data-a="b" aria-hidden="true" name="constructor">x</p>',
  '<constructor>x</constructor><__proto__>y</__proto__><tostring>z</tostring>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<<p>>x<</p>>',
  '<p title="a>b">x</p>',
  '<a title="&quot;&gt;&lt;img src=x onerror=alert(1)&gt;" href="/x">x</a>',
  '<!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]--><p>x</p>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<![CDATA[<img src=x onerror=alert(1)>]]>',
  '<?xml version="1.0"?><p>x</p>',
  '<p>chưa đóng <strong>đậm <a href="/x">nối',
  '</p></div></table>x',
  '<b><i>lẫn</b> lộn</i>',
  '<div>một</div><div>hai<div>ba</div></div>bốn',
  '<section><h1>Đầu đề</h1><p>Đoạn</p></section>',
  '<li>mồ côi</li><td>ô</td>',
  '<p><table><tr><td>x</td></tr></table></p>',
  '<p>&nbsp;</p><p> <br/> </p><p><strong><em></em></strong></p>',
  '<p>\u200b</p>e\u200b\u0301<p>\u0338x</p>',
  'e<span>&#x301;</span> a<b>\u0323</b>',
  '\u0000<p\u0000>x</p>\ufffe\ud800',
  '<',
  '&',
  '&#0;&#x110000;&notanentity;&amp;amp;',
  '',
];

export const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset=utf-8>
<title>Công văn</title><style><!-- p.MsoNormal {mso-style-parent:""; margin:0cm} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=VI><!--StartFragment-->
<p class=MsoNormal style='mso-margin-top-alt:auto'><b style='mso-bidi-font-weight:normal'><span lang=VI
style='font-size:14.0pt'>Kết quả năm 2025<o:p></o:p></span></b></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span>1.<span>&nbsp; </span></span><![endif]>Mục một</p>
<table class=MsoTableGrid border=1 style='border-collapse:collapse'><tr><td colspan=2 valign=top width=300>
<p class=MsoNormal>Ô gộp</p></td></tr><tr><td><p>A</p></td><td><p>B</p></td></tr></table>
<p><a name="_Toc1"></a><a href="https://skhcn.hatinh.gov.vn/" target="_blank">Cổng</a>
<img width=10 height=20 src="file:///C:/Users/x/clip_image001.png" v:shapes="_x0000_i1025"></p>
<!--EndFragment--></body></html>`;
