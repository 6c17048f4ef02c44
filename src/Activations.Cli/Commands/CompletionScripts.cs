namespace Activations.Cli.Commands;

/// <summary>
/// How each shell asks for completions: it gives the words so far to the program, and shows the words and meanings that
/// come back. Behind what ends in an equals sign, a colon or a comma there is no space.
/// </summary>
internal static class CompletionScripts
{
    private static readonly Dictionary<string, string> ByShell = new()
    {
        ["bash"] = Bash,
        ["zsh"] = Zsh,
        ["fish"] = Fish,
        ["pwsh"] = Pwsh,
    };

    // Bash ends words at = and :, so that only what follows them is put in. Within quotes it does not end them at
    // spaces, and would put what it is given in the place of a whole formula.
    private const string Bash = """
        # eval "$(activations completions bash)"
        _activations() {
            local line=${COMP_LINE:0:COMP_POINT} current=${COMP_WORDS[COMP_CWORD]} word meaning
            local -a words
            read -r -a words <<< "$line"
            [[ $line == *[[:space:]] ]] && words+=('')
            [[ $current == [=:]* ]] && current=
            local -i done=$((${#words[-1]} - ${#current}))
            COMPREPLY=()
            ((done < 0)) && compopt -o default && return
            while IFS=$'\t' read -r word meaning; do
                if [[ $word == :files ]]; then
                    compopt -o default
                    return
                fi
                [[ $COMP_TYPE == 63 && $meaning ]] && word+="  ($meaning)"
                COMPREPLY+=("${word:done}")
            done < <("${words[0]}" __complete "${words[@]:1}" 2> /dev/null)
            [[ ${#COMPREPLY[@]} == 1 && ${COMPREPLY[0]} == *[=:,] ]] && compopt -o nospace
        }
        complete -F _activations activations

        """;

    private const string Zsh = """
        #compdef activations
        # eval "$(activations completions zsh)", behind compinit
        _activations() {
            local line word
            local -a typed whole shown open openShown
            (( CURRENT > 2 )) && typed=("${(@Q)words[2,CURRENT-1]}")
            typed+=("${(Q)PREFIX}")
            for line in "${(@f)$("${words[1]}" __complete "${(@)typed}" 2> /dev/null)}"; do
                word=${line%%$'\t'*}
                if [[ $word == :files ]]; then
                    _files
                    return
                fi
                [[ -z $word ]] && continue
                if [[ $word == *[=:,] ]]; then
                    open+=("$word")
                    openShown+=("${line/$'\t'/  -- }")
                else
                    whole+=("$word")
                    shown+=("${line/$'\t'/  -- }")
                fi
            done
            compadd -l -d shown -a whole
            compadd -S '' -l -d openShown -a open
        }
        if [[ $funcstack[1] == _activations ]]; then
            _activations "$@"
        else
            compdef _activations activations
        fi

        """;

    private const string Fish = """
        # activations completions fish | source
        function __activations_complete
            set -l words (commandline -opc)
            set -l lines ($words[1] __complete $words[2..] (commandline -ct) 2> /dev/null)
            if string match -q ':files*' -- $lines
                __fish_complete_path (commandline -ct)
            else
                string join \n -- $lines
            end
        end
        complete -c activations -f -a '(__activations_complete)'

        """;

    private const string Pwsh = """
        # activations completions pwsh | Out-String | Invoke-Expression
        Register-ArgumentCompleter -Native -CommandName activations -ScriptBlock {
            param($typed, $line, $cursor)
            $words = @($line.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursor } |
                Select-Object -Skip 1 | ForEach-Object { "$_" })
            & $line.CommandElements[0].ToString() __complete @words $typed 2> $null | ForEach-Object {
                $word, $meaning = $_ -split "`t", 2
                if ($word -ne ':files') {
                    [System.Management.Automation.CompletionResult]::new(
                        $word, $word, 'ParameterValue', $(if ($meaning) { $meaning } else { $word }))
                }
            }
        }

        """;

    /// <summary>The script for a shell: bash, zsh, fish or pwsh.</summary>
    public static string Of(string shell) => ByShell[shell];
}
