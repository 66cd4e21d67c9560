package import ArgumentParser
import Foundation

/// 他山 — The command line. `tashan help` lists what there is.
package struct Root: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "tashan",
        abstract: "他山 — 挂职锻炼的办公室：一个程序，一个数据文件。",
        discussion: """
            先建一个办公室，再打开网页：

              tashan init --name 王敏 --login wangmin
              tashan serve

            每个命令用 --file 指定数据文件，默认 ./office.tashan；用 --database 指定 PostgreSQL。
            退出码：0 办成；64 用法不对；65 内容有问题；66 没有找到；70 程序出错；75 稍后再试或有冲突；77 不归你办。
            """,
        version: "0.1.0",
        groupedSubcommands: [
            CommandGroup(name: "开始", subcommands: [Init.self, Serve.self, User.self, Demo.self]),
            CommandGroup(
                name: "办事",
                subcommands: [Import.self, RegulationCommand.self, Sweep.self, Export.self, Workdays.self]),
            CommandGroup(
                name: "照看", subcommands: [Verify.self, Doctor.self, Backup.self, Restore.self, Migrate.self]),
            CommandGroup(name: "文档", subcommands: [Kinds.self]),
        ])

    package init() {}
}

extension Root {
    /// Runs what the command line asks for; ends the process with the command's exit code.
    package static func run() async {
        // What the office writes, its backups included, is for its own user alone.
        umask(0o077)
        await main()
    }
}
