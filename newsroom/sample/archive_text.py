"""Words for an archive of any size: plain newspaper sentences put together by chance, the same from the same seed."""

from random import Random

SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严金魏陶姜谢邹喻柏苏潘葛范彭鲁韦马苗方任袁柳唐罗薛贺汤"
GIVEN = "明远静舒长河清岚砚秋帆满然衿亭依童知书逸安宁若溪子墨云开景行思齐以宁望舒嘉言立诚怀瑾星野"
PLACES = """
    南埠街道 望潮街道 柳荫街道 石桥镇 稻香镇 白鹭镇 老城 汐滨新区 经济开发区 映月花苑社区
    云台山 箬帽街 打铁巷 文庙广场
""".split()
BODIES = """
    区水利局 区教体局 区卫健委 区文旅局 区人民医院 区图书馆 街道办事处 社区居委会 镇政府
    区供销社 公交公司 环卫所
""".split()
SUBJECTS = """
    老旧小区加装电梯 河道清淤 晚稻收割 社区食堂 乡村公路 夜间图书馆 流感疫苗接种 非遗进校园
    农产品直播 消防演练 湿地观鸟 停车位改造 菜市场升级 校园足球 老年大学 垃圾分类 古桥修缮
    公交线路调整 果园采摘 技能培训 志愿服务 家庭医生
""".split()
RESULTS = """
    惠及居民 开了新局 有了进展 进入收尾 今天启动 广受欢迎 提前完工 迎来新变化 算出明白账
    走进家门口
""".split()
TAGS = """
    民生 教育 健康 文化 农业 城建 交通 水利 生态 体育 社区 志愿者 老城 湿地 产业 消费
    安全 养老 校园 非遗
""".split()
SECTIONS = """
    一周要闻 街巷 田野 校园 健康 老街手艺 读者来信 回音 汐岸 民生观察 图片新闻 身边人
""".split()

SENTENCES = (
    "{place}的{subject}自{month}月以来已经做了{number}天，参加的居民有{many}人。",
    "{body}有关负责人介绍，今年计划投入{money}万元，分{few}期完成。",
    "“早就盼着这一天。”住在{place}的{name}说，家门口的变化看得见。",
    "记者在现场看到，工人们把材料码放得整整齐齐，每道工序都有人签字。",
    "据{body}统计，截至{month}月底，全区共完成{many}处，比去年同期多{number}处。",
    "{age}岁的{name}在{place}住了{years}年，说起{subject}，他有一肚子的话。",
    "下一步，{body}将把{subject}的经验带到{place}，预计明年{month}月见效。",
    "{name}算了一笔账：一年下来，每户能省下{money}元，路上少花{number}分钟。",
    "天刚亮，{place}的路口已经站了{few}个人，手里提着热豆浆，等第一班车。",
    "也有居民提出不同的看法，认为{subject}还要多听听老人和孩子的意见。",
    "{body}把{number}条意见逐条登记，{few}天之内给出答复，贴在{place}的公告栏上。",
    "傍晚时分，{name}收起工具，沿着汐河往家走，水面上落着最后一点光。",
    "按照方案，{subject}分为{few}个阶段，头一个阶段在{place}试行。",
    "“图纸改了{few}遍，最后还是按街坊们的主意来。”{name}笑着说。",
)


def name(chance: Random) -> str:
    return chance.choice(SURNAMES) + "".join(chance.sample(GIVEN, chance.choice((1, 2, 2))))


def facts(chance: Random) -> dict:
    return {
        "place": chance.choice(PLACES),
        "body": chance.choice(BODIES),
        "subject": chance.choice(SUBJECTS),
        "name": name(chance),
        "month": chance.randint(1, 12),
        "number": chance.randint(11, 99),
        "many": chance.randint(120, 9800),
        "few": chance.randint(2, 9),
        "money": chance.randint(12, 980),
        "age": chance.randint(22, 88),
        "years": chance.randint(3, 60),
    }


def headline(chance: Random) -> str:
    return f"{chance.choice(PLACES)}{chance.choice(SUBJECTS)} {chance.choice(RESULTS)}"


def paragraph(chance: Random) -> str:
    return "".join(sentence.format(**facts(chance)) for sentence in chance.sample(SENTENCES, chance.randint(2, 4)))


def body(chance: Random, paragraphs: int) -> str:
    return "\n".join(f"<p>{paragraph(chance)}</p>" for _ in range(paragraphs))
