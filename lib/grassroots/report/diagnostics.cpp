// SPDX-License-Identifier: MIT
#include "grassroots/report/diagnostics.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "grassroots/report/messages.hpp"
#include "grassroots/text/sanitise.hpp"
#include "grassroots/text/unreachable.hpp"
#include "grassroots/text/utf8.hpp"
#include "grassroots/text/width.hpp"

namespace grassroots {
namespace {

Tone tone_of(Severity severity) {
  switch (severity) {
    case Severity::error: return Tone::bad;
    case Severity::warning: return Tone::doubtful;
    case Severity::info: return Tone::muted;
  }
  unreachable();
}

// A value of a megabyte is not printed whole.
constexpr std::size_t longest_message = 2000;

struct Marked {
  std::string text;
  std::size_t begin = 0;  // columns before the caret
  std::size_t size = 1;   // columns of the caret
};

// The line with the place in it, cut around the place where the line is long.
Marked marked_line(const Excerpt::Line& source, const Place& place, std::size_t room) {
  const std::string_view line = source.text;
  const std::size_t begin = std::min<std::size_t>(place.begin - source.begin, line.size());
  const std::size_t end = std::clamp<std::size_t>(place.end - source.begin, begin, line.size());
  // Only so much of a line of a megabyte is looked at.
  constexpr std::size_t context = 400;
  std::size_t from = begin > context ? begin - context : 0;
  while (from > 0 && continues_character(line[from])) --from;
  std::size_t to = std::min(line.size(), end > begin + context ? begin + context : end + context);
  while (to < line.size() && continues_character(line[to])) ++to;

  // Tabs indent: they are shown as spaces.
  const auto shown = [&](std::size_t first, std::size_t last) {
    std::string text(line.substr(first, last - first));
    std::replace(text.begin(), text.end(), '\t', ' ');
    return sanitise(text);
  };
  std::string before = shown(from, begin);
  std::string marked = shown(begin, std::min(end, to));
  std::string after = shown(std::min(end, to), to);
  marked = fit(marked, std::max<std::size_t>(room * 2 / 3, 8));
  const std::size_t left = room > display_width(marked) ? (room - display_width(marked)) : 0;
  if (display_width(before) + display_width(after) > left) {
    const std::size_t keep = std::max<std::size_t>(left / 2, 4);
    if (display_width(before) > keep) {
      std::string tail = before;
      while (display_width(tail) + 1 > keep) {
        tail.erase(0, 1);
        while (!tail.empty() && continues_character(tail[0])) tail.erase(0, 1);
      }
      before = "…" + tail;
    }
    const std::size_t used = display_width(before);
    after = fit(after, left > used ? left - used : 0);
  } else if (from > 0) {
    before = "…" + before;
  }
  return {before + marked + after, display_width(before), std::max<std::size_t>(display_width(marked), 1)};
}

class FullWriter {
 public:
  FullWriter(const Excerpts& excerpts, const Style& style) : excerpts_(excerpts), style_(style) {}

  std::string write(const Diagnostic& d) {
    out_ = painted(sanitise(render(word_for(d.severity), style_.language)), tone_of(d.severity), style_) +
           painted(fmt::format("[{}]", sanitise(d.name)), tone_of(d.severity), style_) +
           (style_.language == Language::chinese ? "：" : ": ") +
           painted(fit(sanitise(render(d.message, style_.language)), longest_message), Tone::strong, style_) + '\n';
    margin_ = margin_of(d);
    if (d.place.known()) {
      place(d.place, {}, tone_of(d.severity), '^', "-->");
      // In the order of the file, so that they read downwards.
      for (const Label& label : d.labels)
        if (label.place.known())
          place(label.place, render(label.text, style_.language), Tone::muted, '-',
                label.place.file == last_file_ ? "..." : ":::");
      bar();
    }
    note(messages::clause_note, d.clause.empty() ? Phrase() : Phrase(std::string(d.clause)), d.requirement);
    note(messages::help_note, with_suggestion(d), {});
    return out_ + '\n';
  }

 private:
  // The help, with the text to paste where the sentence does not hold it already.
  Phrase with_suggestion(const Diagnostic& d) const {
    const std::string help = render(d.help, style_.language);
    const std::string bare =
        d.suggestion.starts_with('"') ? d.suggestion.substr(1, d.suggestion.size() - 2) : d.suggestion;
    if (d.suggestion.empty() || d.replaces.known() || help.find(bare) != std::string::npos) return d.help;
    return Phrase(messages::help_with_suggestion, d.help, d.suggestion);
  }

  std::size_t margin_of(const Diagnostic& d) const {
    std::uint32_t last = 1;
    if (d.place.known()) last = excerpts_[d.place.file].locate(d.place.begin).line;
    for (const Label& label : d.labels)
      if (label.place.known()) last = std::max(last, excerpts_[label.place.file].locate(label.place.begin).line);
    return std::to_string(last).size();
  }

  void bar() { out_ += std::string(margin_, ' ') + painted(" |", Tone::muted, style_) + '\n'; }

  void place(const Place& at, const std::string& label, Tone tone, char mark, std::string_view arrow) {
    const Excerpt& excerpt = excerpts_[at.file];
    const LineColumn start = excerpt.locate(at.begin);
    // Of a workbook as a whole there is no line to show.
    const bool has_line = !label.empty() || !excerpt.line_at(at.begin).text.empty();
    if (at.file != last_file_ || arrow == "-->") {
      out_ += std::string(margin_, ' ') + painted(arrow, Tone::muted, style_) + ' ' +
              sanitise(spot_of(excerpts_, at).text(excerpt.path())) + '\n';
      if (has_line) bar();
    } else {
      out_ += painted("...", Tone::muted, style_) + '\n';
    }
    last_file_ = at.file;
    if (!has_line) return;
    const std::size_t room = style_.width > margin_ + 12 ? style_.width - margin_ - 3 : 240;
    const Marked line = marked_line(excerpt.line_at(at.begin), at, room);
    out_ += painted(fmt::format("{:>{}} | ", start.line, margin_), Tone::muted, style_) + line.text + '\n';
    out_ += std::string(margin_, ' ') + painted(" | ", Tone::muted, style_) + std::string(line.begin, ' ') +
            painted(fmt::format("{}{}{}", std::string(line.size, mark), label.empty() ? "" : " ", sanitise(label)),
                    tone, style_) +
            '\n';
  }

  void note(const Message& form, const Phrase& first, const Phrase& second) {
    if (first.empty() && second.empty()) return;
    const bool is_clause = &form == &messages::clause_note;
    const Phrase text = is_clause ? (first.empty()    ? Phrase(messages::requirement_note, second)
                                     : second.empty() ? Phrase(messages::clause_alone, first)
                                                      : Phrase(form, first, second))
                                  : Phrase(form, first);
    const std::string rendered = render(text, style_.language);
    const std::string line = fit(is_clause ? sanitise_lines(rendered) : sanitise(rendered), longest_message);
    const std::size_t indent = margin_ + 3;
    bool is_first = true;
    for (const std::string& piece :
         style_.width > indent + 20 ? wrap(line, style_.width - indent) : std::vector{line}) {
      out_ += std::string(margin_, ' ') + (is_first ? painted(" = ", Tone::muted, style_) : "   ") + piece + '\n';
      is_first = false;
    }
  }

  const Excerpts& excerpts_;
  const Style& style_;
  std::string out_;
  std::size_t margin_ = 1;
  FileIndex last_file_ = no_file;
};

}  // namespace

std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    case Severity::info: return "info";
  }
  unreachable();
}

Phrase word_for(Severity severity) {
  switch (severity) {
    case Severity::error: return messages::word_error;
    case Severity::warning: return messages::word_warning;
    case Severity::info: return messages::word_info;
  }
  unreachable();
}

std::string to_full_text(const Diagnostic& diagnostic, const Excerpts& excerpts, const Style& style) {
  return FullWriter(excerpts, style).write(diagnostic);
}

std::string to_concise_text(const Diagnostic& d, const Excerpts& excerpts, const Style& style,
                            const std::function<std::string(const std::string&)>& path_of) {
  std::string where;
  if (d.place.known()) {
    const Spot spot = spot_of(excerpts, d.place);
    where = sanitise(spot.text(path_of ? path_of(spot.path) : spot.path)) + ": ";
  }
  return where +
         painted(fmt::format("{}[{}]", sanitise(render(word_for(d.severity), style.language)), sanitise(d.name)),
                 tone_of(d.severity), style) +
         (style.language == Language::chinese ? "：" : ": ") +
         fit(sanitise(render(d.message, style.language)), longest_message) + '\n';
}

}  // namespace grassroots
