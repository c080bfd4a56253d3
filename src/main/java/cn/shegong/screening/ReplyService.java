package cn.shegong.screening;

import cn.shegong.base.Actor;
import cn.shegong.base.InvalidInput;
import cn.shegong.base.Problems;
import cn.shegong.base.Refusal;
import cn.shegong.base.Right;
import cn.shegong.store.Database;
import java.time.LocalDate;
import java.util.List;

/** Writes down what the superior office answers to a campaign, which takes it to 上级反馈. */
public final class ReplyService {
    private static final int LONGEST_SENDER = 60;

    private final Database database;
    private final ScreeningMapper mapper;
    private final ProblemService problems;
    private final Road road;

    public ReplyService(Database database, ProblemService problems) {
        this.database = database;
        this.mapper = database.mapper(ScreeningMapper.class);
        this.problems = problems;
        this.road = new Road(database);
    }

    /**
     * What the superior office asks for about one problem.
     *
     * @param dueOn until when, or null
     */
    public record Demand(long problemId, String words, LocalDate dueOn) {}

    /** What came back to a campaign, the earliest first. */
    public List<Reply> of(long screeningId) {
        return mapper.replies(screeningId);
    }

    /**
     * Writes an answer down, with what it asks for about single problems.
     *
     * @throws InvalidInput without a sender, a day or words
     * @throws Refusal before the campaign was reported or after it was closed
     */
    public Screening record(Actor actor, Reply reply, List<Demand> demands) {
        check(reply, database.now().toLocalDate()).refuseErrors();
        return database.transaction(actor, Right.RECORD, audit -> {
            var screening = road.require(reply.screeningId());
            boolean first = screening.stage() == Stage.REPORTED;
            if (!first && screening.stage() != Stage.ANSWERED) {
                throw new Refusal(
                        "“" + screening.name() + "”现在是“" + screening.stage().label() + "”，上报以后、销号以前才有反馈可记。");
            }
            mapper.insertReply(new Reply(
                    database.nextId(),
                    reply.screeningId(),
                    reply.receivedOn(),
                    reply.sender(),
                    reply.content(),
                    actor.id()));
            audit.note(
                    "screening.reply",
                    Road.TABLE,
                    screening.id(),
                    screening.number() + "收到" + reply.sender() + "的反馈：" + reply.content());
            var after = first
                    ? road.move(
                            actor,
                            audit,
                            screening,
                            Stage.ANSWERED,
                            screening.listedOn(),
                            reply.receivedOn(),
                            reply.sender())
                    : screening;
            demands.forEach(demand -> problems.demand(actor, demand));
            return after;
        });
    }

    private static Problems check(Reply reply, LocalDate today) {
        var found = Problems.none();
        if (reply.receivedOn() == null || reply.receivedOn().isAfter(today)) {
            found.error("receivedOn", "date", "请填收到反馈的日期，不能晚于今天。");
        }
        if (reply.sender().isEmpty() || reply.sender().length() > LONGEST_SENDER) {
            found.error("sender", "length", "请写是哪里反馈的，例如“镇民政办”，最多 " + LONGEST_SENDER + " 个字。");
        }
        if (reply.content().isEmpty() || reply.content().length() > ScreeningRules.LONGEST_WORDS) {
            found.error("content", "length", "请写反馈的内容，最多 " + ScreeningRules.LONGEST_WORDS + " 个字。");
        }
        return found;
    }
}
