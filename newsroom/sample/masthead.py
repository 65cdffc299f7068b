"""The invented paper's own facts, and what its credit lines do not say of its people."""

from datetime import date

MASTHEAD = {
    "name": "临汐周报",
    "motto": "一条河边的日子，一周一封家书",
    "supervisor": "中共临汐区委宣传部",
    "sponsor": "临汐区融媒体中心",
    "publisher": "临汐周报社",
    "cn_number": "CN 00-0000（示例）",
    "postal_code": "00-000（示例）",
    "address": "泊州市临汐区汐滨新区印月路1号",
    "telephone": "0000-0000000",
    "price": "每份1元",
    "printer": "临汐周报社印务中心",
    "first_date": date(2007, 4, 20),
    "first_number": 1,
    "default_pages": 4,
    "licence": "《临汐周报》是一份虚构的示例报纸，地名、人名、单位和事件均为虚构。",
}

CORRESPONDENTS = {
    "顾长风": "区司法局",
    "白露": "区人民医院",
    "蒋文渊": "石桥镇政府",
    "唐糖": "柳荫小学",
    "罗会平": "区水利局",
    "于归": "区图书馆",
    "孟繁星": "稻香镇农业服务中心",
    "韦一笑": "区消防救援大队",
    "司徒敏": "临汐一中",
    "尚可": "白鹭镇政府",
}

# A person's pen name is an alias: what is signed with it counts for the person.
PEN_NAMES = {"沈知秋": "青衫"}
