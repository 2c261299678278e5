<html>
<head>
<meta http-equiv="Content-Type" content="text/html; charset=gb2312">
<title>样例商会 - 商会动态</title>
<link href="css.css" rel="stylesheet" type="text/css">
</head>
<body topmargin=0>
<table width=980 align=center><tr><td><a href="index.asp">首页</a> | <a href="About.asp">商会概况</a> | <a href="News.asp">商会动态</a> | <a href="Member.asp?ID=3">会员风采</a></td></tr></table>
<table width=700 align=center cellpadding=0 cellspacing=0>
<tr><td width="80%" height=26><img src="images/dot.gif">&nbsp;<a href="NewsView.asp?ID=1873" target=_blank>会长带队走访沪澜精密 协助选址西安</a></td><td align=right><font color=#999999>2026-11-18</font></td></tr>
<tr><td width="80%" height=26><img src="images/dot.gif">&nbsp;<a href="NewsView.asp?ID=1871" target=_blank>本会组织二十家会员企业赴陕考察</a></td><td align=right><font color=#999999>2026-11-15</font></td></tr>
<tr><td width="80%" height=26><img src="images/dot.gif">&nbsp;<a href="NewsView.asp?ID=1866" target=_blank>甬钧轴承拟回陕投资建厂 商会对接园区</a></td><td align=right><font color=#999999>2026-11-08</font></td></tr>
<tr><td width="80%" height=26><img src="images/dot.gif">&nbsp;<a href="NewsView.asp?ID=1860" target=_blank>秋季理事会会议纪要</a></td><td align=right><font color=#999999>2026-10-28</font></td></tr>
<tr><td colspan=2 align=center>共52条 页次:1/4 <a href="News.asp?Page=2">下一页</a> <a href="News.asp?Page=4">尾页</a></td></tr>
</table>
<!-- <a href="NewsView.asp?ID=1">旧模板</a> -->
</body>
</html>
